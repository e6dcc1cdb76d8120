package org.bagui.runtime.rest.openapi;

/**
 * What the operations of one document share.
 *
 * @param texts its texts in its language
 * @param schemas its schemas of records
 * @param refusals its refusals
 */
record DocumentContext(DocumentTexts texts, JavaSchemas schemas, RefusalResponses refusals) {}
