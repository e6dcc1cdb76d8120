/** What the verification of the audit log says. */
export const zh = {
    verifyLog: '核验日志',
    downloadLog: '下载表格',
    verifying: '正在核验，日志很长时需要几分钟…',
    logIsWhole: '日志完整：{0}条记录自写入后没有改动，已与{1}个另存的链首核对',
    logIsBroken: '日志被改动过：{0}处与写入时不符',
    whatIsWrong: '问题',
    sealNumber: '封条编号',
    keepHead: '当前链首。请抄存到本系统以外的地方，以后可用它核对：',
    'seal.record-changed': '记录被改动',
    'seal.records-missing': '记录被删除',
    'seal.records-added': '记录被补写',
    'seal.seal-missing': '封条缺失',
    'seal.seal-changed': '封条与另存的链首不符',
};

export const en: Record<keyof typeof zh, string> = {
    verifyLog: 'Verify the log',
    downloadLog: 'Workbook',
    verifying: 'Reading the log again; a long one takes some minutes…',
    logIsWhole: 'The log is whole: {0} {0|record is|records are} as written, compared with {1} kept {1|head|heads}',
    logIsBroken: 'The log was changed: {0} {0|part is|parts are} not as written',
    whatIsWrong: 'What is wrong',
    sealNumber: 'Seal',
    keepHead: 'The head of the log. Keep a copy outside of this system, to compare with it later:',
    'seal.record-changed': 'Record changed',
    'seal.records-missing': 'Records deleted',
    'seal.records-added': 'Records added',
    'seal.seal-missing': 'Seal missing',
    'seal.seal-changed': 'Seal is not the one that was kept',
};
