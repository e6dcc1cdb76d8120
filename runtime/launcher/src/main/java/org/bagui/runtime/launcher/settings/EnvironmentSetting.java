package org.bagui.runtime.launcher.settings;

/**
 * Every environment variable that an operator may set; the operator's page and {@code bagui settings} list them from here.
 *
 * <p>One that begins with {@code BAGUI_} is a framework property as well: {@code BAGUI_DATABASE_URL} may be given as
 * {@code -D bagui.database.url=…}. A default that depends on others is told in words.
 */
public enum EnvironmentSetting {
    BAGUI_EDITION(
            "",
            "版本，同 --edition；不填为 region 或唯一的版本",
            "edition, as --edition; region or the only one where nothing is given"),
    BAGUI_DATA("data", "数据目录，同 --data", "data folder, as --data"),
    BAGUI_PORT("8080", "端口，同 --port；0 为任取", "port, as --port; 0 takes a free one"),
    BAGUI_HOST("127.0.0.1", "监听地址，同 --host", "address to listen on, as --host"),
    BAGUI_DATABASE_URL(
            "",
            "数据库的 JDBC 地址；不填为数据目录里的 H2 文件",
            "JDBC address of the database; an H2 file in the data folder where none is given"),
    BAGUI_DATABASE_USER("", "数据库用户", "user of the database"),
    BAGUI_DATABASE_PASSWORD_FILE(
            "",
            "存放数据库密码的文件；H2 不填为数据库文件旁的 database-password，首次启动时随机生成",
            "file that holds the password of the database; of H2 database-password beside its file, drawn at the first start"),
    BAGUI_DATABASE_KEY_FILE(
            "",
            "存放 H2 数据库加密密钥的文件（16 至 200 个字符）；填写后数据库文件以 AES 加密，不填则不加密",
            "file that holds the key (16 to 200 characters) by which the H2 file is encrypted with AES; not encrypted without it"),
    BAGUI_DATABASE_CONNECTIONS("24", "数据库连接数上限，至少 3", "greatest number of connections to the database, at least 3"),
    BAGUI_ADMIN_PASSWORD_FILE(
            "",
            "存放 admin 初始密码的文件，只在还没有账户时读取；不填则随机生成并显示一次",
            "file that holds the first password of admin, read while there is no account; else one is drawn and shown once"),
    BAGUI_PEOPLE_KEYS_FILE(
            "",
            "人员密钥文件，须已存在；不填为数据目录里的 people-keys",
            "file with the keys of people, which must be there; people-keys in the data folder where none is given"),
    BAGUI_PASSWORD_MEMORY(
            "12288", "口令散列占用的内存（KiB），64–999999", "memory that hashing a password fills, in KiB, 64–999999"),
    BAGUI_PASSWORD_PASSES("3", "口令散列的遍数，1–99", "passes of hashing a password, 1–99"),
    BAGUI_PILOT_COUNTIES("", "全区月报的示范县代码，以逗号分隔", "codes of the pilot counties of the region's report, with commas"),
    BAGUI_PLUGINS_UNSIGNED("false", "是否接受未签名的本地插件", "whether local plugins without a signature are taken"),
    BAGUI_PLUGINS_CERTIFICATES(
            "plugin-certificates",
            "签名证书目录，相对路径从数据目录起",
            "folder of the certificates whose owners may sign; a relative one begins at the data folder"),
    BAGUI_PLUGINS_SECONDS("10", "一次调用本地插件的最长秒数", "seconds that one call into a local plugin may take"),
    BAGUI_PLUGINS_CONCURRENT(
            "8",
            "一个本地插件同时处理的调用数，默认不超过连接数的三分之一",
            "calls inside one local plugin at once; by default at most a third of the connections"),
    BAGUI_PLUGINS_TOGETHER(
            "6",
            "全部本地插件在平台事务中同时处理的调用数，默认为连接数的四分之一",
            "calls of all local plugins inside the platform's transactions at once; by default a quarter of the connections"),
    BAGUI_PLUGINS_LOG_LINES("600", "一个本地插件每分钟的日志行数", "log lines of one local plugin in a minute"),
    BAGUI_PLUGINS_HEAP_PERCENT(
            "85",
            "回收后堆内存占用超过该百分比时，停用分配最多的本地插件",
            "share of the heap in percent, after a collection, beyond which the local plugin that allocates most is let go"),
    BAGUI_PLUGINS_POLL("500", "两次查看插件目录的间隔毫秒数", "milliseconds between two looks at the folder of plugins"),
    BAGUI_HOME("", "安装目录；不填为命令所在的目录", "folder of the installation; the command's own where none is given"),
    BAGUI_LOGBACK("conf/logback.xml", "日志配置文件", "configuration of the log"),
    BAGUI_JAVA_OPTS(
            "",
            "附加的 Java 选项，如 -Xmx1g、-Dbagui.log.level=DEBUG（默认 INFO）",
            "further options of Java, such as -Xmx1g or -Dbagui.log.level=DEBUG (INFO by default)"),
    JAVA_HOME("", "Java 17 所在目录；不填用路径中的 java", "folder of Java 17; the java of the path where none is given");

    private final String usual;
    private final String zh;
    private final String en;

    EnvironmentSetting(String usual, String zh, String en) {
        this.usual = usual;
        this.zh = zh;
        this.en = en;
    }

    /** The default, empty where there is none. */
    public String usual() {
        return usual;
    }

    /** What it sets, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it sets, in English. */
    public String en() {
        return en;
    }
}
