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

    /** Failed sign-ins in a row that lock a name. */
    @AttributeDefinition(name = "连续输错多少次即锁定用户名 Failed sign-ins in a row that lock a name")
    int lock_failures() default 5;

    /** Minutes for which a name stays locked. */
    @AttributeDefinition(name = "锁定的分钟数 Minutes for which a name stays locked")
    int lock_minutes() default 15;

    /** Failed sign-ins from one address within the lock time before the address has to wait. */
    @AttributeDefinition(
            name = "锁定时间内同一来源地址允许的失败次数，超出须等候 Failed sign-ins from one address within that time before it has to wait")
    int address_failures() default 100;

    /** Place of the first administrator. */
    @AttributeDefinition(name = "首个管理员所属地区的代码 Code of the first administrator's place")
    String first_place() default "450000";
}
