package org.bagui.runtime.security;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of accounts and sessions; the defaults follow the usual practice for classified protection level 2. */
@ComponentPropertyType
@ObjectClassDefinition(name = "账户与会话 Accounts and sessions")
public @interface SecuritySettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.security";

    /** Minutes after which an unused session ends. */
    @AttributeDefinition(name = "闲置会话结束前的分钟数 Minutes after which an unused session ends")
    int idle_minutes() default 30;

    /** Hours after which a session ends in any case. */
    @AttributeDefinition(name = "会话最长小时数 Hours after which a session ends in any case")
    int session_hours() default 12;

    /** Sessions that an account may have at one time; the least used one gives way. */
    @AttributeDefinition(
            name = "一个账户同时存在的会话数，超出时最久未用的让位 Sessions of an account at one time; the least used one gives way")
    int parallel_sessions() default 10;

    /** What passwords must be: {@code gov} or {@code modern}. */
    @AttributeDefinition(
            name = "密码规则：gov 为 8 位以上、三类字符、定期更换，modern 为 12 位以上、不限字符；均不得为常见密码"
                    + " What passwords must be: gov for 8 characters of three kinds and regular change, modern for 12 of any"
                    + " kind; common ones are refused by both")
    String password_policy() default "gov";

    /** Days after which a password must be changed, by the policy {@code gov}; 0 for never. */
    @AttributeDefinition(
            name = "密码规则为 gov 时须更换的天数，0 为不限 Days after which a password must be changed by gov; 0 for never")
    int password_days() default 90;

    /** Failed sign-ins under a name from one device or address after which the next has to wait. */
    @AttributeDefinition(
            name = "同一用户名在同一设备或地址连续输错多少次后须等候"
                    + " Failed sign-ins under a name from one device or address after which the next has to wait")
    int slow_failures() default 5;

    /** Seconds of the first wait; each further failure doubles it. */
    @AttributeDefinition(name = "首次等候的秒数，之后每错一次加倍 Seconds of the first wait; each further failure doubles it")
    int slow_seconds() default 10;

    /** Minutes of the longest wait. */
    @AttributeDefinition(name = "最长等候的分钟数 Minutes of the longest wait")
    int slow_minutes() default 15;

    /** Failed sign-ins of strangers under one name, from wherever, before strangers wait, a minute at most. */
    @AttributeDefinition(
            name =
                    "同一用户名在陌生设备上（不论来源）失败多少次后，陌生设备须等候，每次至多一分钟"
                            + " Failed sign-ins of strangers under one name from anywhere before strangers wait, a minute at most")
    int account_failures() default 100;

    /** Failed sign-ins of strangers from one address before strangers there wait, a minute at most. */
    @AttributeDefinition(
            name = "同一来源地址的陌生设备失败多少次后，该地址的陌生设备须等候，每次至多一分钟"
                    + " Failed sign-ins of strangers from one address before strangers there wait, a minute at most")
    int address_failures() default 100;

    /** Place of the first administrator. */
    @AttributeDefinition(name = "首个管理员所属地区的代码 Code of the first administrator's place")
    String first_place() default "450000";
}
