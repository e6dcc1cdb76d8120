package org.bagui.runtime.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import org.osgi.service.component.annotations.Component;

/**
 * Reads and writes JSON strictly: no unknown or doubled member, no trailing text, bounded depth and lengths.
 *
 * <p>The mapper remembers the classes it has met, so it is thrown away when a plugin leaves.
 */
@Component(service = Json.class)
public final class Json {
    private static final int DEPTH = 20;
    private static final int TEXT = 20_000_000;
    private static final int NUMBER = 100;
    private static final int NAME = 200;
    private static final int TYPES = 200;

    private final JsonFactory factory = strict();
    private volatile ObjectMapper mapper = fresh();

    /** Factory of streaming parsers and generators. */
    public JsonFactory factory() {
        return factory;
    }

    /** Mapper for objects; not to be kept. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** Forgets all classes met so far. */
    public void forgetClasses() {
        mapper = fresh();
    }

    private ObjectMapper fresh() {
        // A factory of its own: a factory remembers the first mapper that it was given to.
        return JsonMapper.builder(strict())
                // The default type factory is one for the whole process and would remember the classes too.
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, TYPES)))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static JsonFactory strict() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(TEXT)
                        .maxNumberLength(NUMBER)
                        .maxNameLength(NAME)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // Names of members come from callers; interning them would keep them for ever.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }
}
