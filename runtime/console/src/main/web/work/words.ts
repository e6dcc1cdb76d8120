/** What the pages of this room say. */
export const zh = {
    returnedBecause: '月报被退回：{0}',
    lateIn: '{1}：{0} 家企业逾期未报',
    unreportedIn: '{1}：{0} 家企业待报',
    toExplain: '{0} 条提示待说明',
    toReview: '{0} 已提交，待审核',
    returnedTo: '已退回 {0}',
    nothingToDo: '本月没有待办',
    imports: '最近的导入',
    when: '时间',
    register: '台账',
    file: '文件',
    rowCount: '行数',
};

export const en: Record<keyof typeof zh, string> = {
    returnedBecause: 'The month was returned: {0}',
    lateIn: '{1}: {0} {0|firm is|firms are} late',
    unreportedIn: '{1}: {0} {0|firm has|firms have} yet to report',
    toExplain: '{0} {0|warning|warnings} to explain',
    toReview: '{0} has submitted and waits for review',
    returnedTo: 'Returned to {0}',
    nothingToDo: 'Nothing to do this month',
    imports: 'Recent imports',
    when: 'When',
    register: 'Register',
    file: 'File',
    rowCount: 'Rows',
};
