package org.bagui.core.classification;

/** Size of an enterprise (统计上大中小微型企业划分办法, 2017), from large to micro; names are codes of {@code size_class}. */
public enum EnterpriseSize {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
