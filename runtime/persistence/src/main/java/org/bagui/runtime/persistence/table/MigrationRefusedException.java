package org.bagui.runtime.persistence.table;

/** A change of a class that no tool can bring to tables with rows in them, with what to do about it. */
final class MigrationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private MigrationRefusedException(String message) {
        super(message);
    }

    static MigrationRefusedException typeUnknown(String column) {
        return new MigrationRefusedException("字段 " + column + " 的类型或长度不明：文本请加 @Size(max = …)，小数请加 @Digits"
                + " Type or length of this field are not known: give a text @Size(max = …), a decimal @Digits");
    }

    static MigrationRefusedException otherType(String table, String column, String there, String wanted) {
        return new MigrationRefusedException("表 " + table + " 的列 " + column + " 是 " + there + "，不能直接改为 " + wanted
                + "：请改用新字段，或手写迁移脚本换算 The column cannot become the other type: take a new field,"
                + " or write a migration that converts it");
    }

    static MigrationRefusedException keyGrew(String table, String column) {
        return new MigrationRefusedException("表 " + table + " 已有数据，业务键的新列 " + column
                + " 没有值：请手写迁移脚本，加列、填值、再设为 NOT NULL（历史表同样），然后再运行本命令"
                + " This new column of the key has no value in the rows that are there: write a migration that adds it, fills it and"
                + " sets NOT NULL, for the history too, then run this again");
    }

    static MigrationRefusedException nameTooLong(String table, int longest) {
        return new MigrationRefusedException("表名 " + table + " 过长，最多 " + longest
                + " 个字符（PostgreSQL 的名称上限） The name of the table is too long, PostgreSQL cuts names off");
    }

    static MigrationRefusedException unreadable(String what, Throwable cause) {
        return new MigrationRefusedException(what + "(" + cause.getMessage() + ")");
    }

    static MigrationRefusedException of(String message) {
        return new MigrationRefusedException(message);
    }
}
