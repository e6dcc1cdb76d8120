package org.bagui.runtime.itest.workbook;

import java.io.IOException;

/** The programs in which officers save a workbook, each with what it leaves in it. */
enum OfficeProgram {
    EXCEL("Microsoft Excel") {
        @Override
        byte[] saved(byte[] xlsx) throws IOException {
            return ExcelTraces.in(WorkbookParts.of(xlsx)).packed();
        }
    },
    WPS("WPS表格") {
        @Override
        byte[] saved(byte[] xlsx) throws IOException {
            return WpsTraces.in(WorkbookParts.of(xlsx)).packed();
        }
    },
    LIBRE_OFFICE("LibreOffice") {
        @Override
        byte[] saved(byte[] xlsx) throws IOException, InterruptedException {
            return LibreOffice.saved(xlsx, "xlsx", "xlsx");
        }

        @Override
        boolean isThere() {
            return LibreOffice.isThere();
        }
    };

    /** How it calls itself in the properties of a workbook. */
    final String application;

    OfficeProgram(String application) {
        this.application = application;
    }

    /** The workbook as the program saves it. */
    abstract byte[] saved(byte[] xlsx) throws IOException, InterruptedException;

    /** Whether its files can be had on this machine. */
    boolean isThere() {
        return true;
    }
}
