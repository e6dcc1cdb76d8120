/** People who are named in transfers and on trips: whom the other side may see, by whose consent. */
package org.bagui.plugin.laborcoop.people;
