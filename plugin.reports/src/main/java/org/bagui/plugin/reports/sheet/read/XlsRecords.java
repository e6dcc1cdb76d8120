package org.bagui.plugin.reports.sheet.read;

/** The record numbers that matter here (MS-XLS 2.3). */
final class XlsRecords {

    static final int FORMULA = 0x0006;
    static final int EOF = 0x000A;
    static final int DATE_1904 = 0x0022;
    static final int FILEPASS = 0x002F;
    static final int BOUNDSHEET = 0x0085;
    static final int MULRK = 0x00BD;
    static final int RSTRING = 0x00D6;
    static final int MERGED_CELLS = 0x00E5;
    static final int XF = 0x00E0;
    static final int SST = 0x00FC;
    static final int LABELSST = 0x00FD;
    static final int SUPBOOK = 0x01AE;
    static final int NUMBER = 0x0203;
    static final int LABEL = 0x0204;
    static final int BOOLERR = 0x0205;
    static final int STRING = 0x0207;
    static final int ROW = 0x0208;
    static final int RK = 0x027E;
    static final int FORMAT = 0x041E;
    static final int BOF = 0x0809;

    private XlsRecords() {}
}
