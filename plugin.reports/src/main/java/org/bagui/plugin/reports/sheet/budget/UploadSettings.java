package org.bagui.plugin.reports.sheet.budget;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What uploaded sheets may cost; see {@link UploadCost}. */
@ComponentPropertyType
@ObjectClassDefinition(name = "上传表格的用量 What uploaded sheets may cost")
public @interface UploadSettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.reports.uploads";

    /** Greatest size of an import in MiB. */
    @AttributeDefinition(name = "导入文件的大小上限（MiB） Largest file of an import, in MiB")
    int mebibytes() default 128;

    /** Imports that run in the background at a time. */
    @AttributeDefinition(name = "同时在后台运行的导入 Imports that run in the background at a time")
    int threads() default 2;

    /** Further imports that may wait. */
    @AttributeDefinition(
            name = "后台排队的导入上限（没有导入在办的地方总可再排一个）"
                    + " Further imports that may wait; a place that has none under way may always send one")
    int waiting() default 16;

    /** Imports of one account that are under way. */
    @AttributeDefinition(name = "同一账户同时在办的导入上限（含排队） Imports of one account under way at a time, waiting ones included")
    int per_account() default 8;

    /** Processor time of one upload. */
    @AttributeDefinition(
            name = "一次上传读取（或一份批注表格）的处理器时间上限（秒）"
                    + " Seconds of the processor that reading one upload, or annotating one workbook, may take")
    int cpu_seconds() default 30;

    /** Time that one upload takes. */
    @AttributeDefinition(name = "一次上传的处理时长上限（秒） Seconds that the work on one upload may last")
    int wall_seconds() default 1_800;

    /** Refused rows of one upload. */
    @AttributeDefinition(name = "一次导入的错误行上限 Faulty rows of one import after which it ends")
    int faulty_rows() default 50_000;

    /** Temporary files of one upload. */
    @AttributeDefinition(name = "一次上传的临时文件上限（MiB） Temporary files of one upload, in MiB")
    int spill_mebibytes() default 512;

    /** How long what an account's uploads cost counts. */
    @AttributeDefinition(name = "账户用量的统计时段（分钟） Minutes for which what an account's uploads cost counts against it")
    int account_minutes() default 60;

    /** Processor time of one account. */
    @AttributeDefinition(name = "同一账户在时段内的处理器时间上限（秒） Seconds of the processor for one account's uploads meanwhile")
    int account_cpu_seconds() default 300;

    /** Time that one account's uploads take. */
    @AttributeDefinition(name = "同一账户在时段内的处理时长上限（秒） Seconds that the work on one account's uploads may last meanwhile")
    int account_wall_seconds() default 7_200;

    /** Refused rows of one account. */
    @AttributeDefinition(name = "同一账户在时段内的错误行上限 Faulty rows of one account's imports meanwhile")
    int account_faulty_rows() default 200_000;

    /** Temporary files of one account. */
    @AttributeDefinition(name = "同一账户在时段内的临时文件上限（MiB） Temporary files of one account's uploads meanwhile, in MiB")
    int account_spill_mebibytes() default 4_096;
}
