/** What the pages of this room say. */
export const zh = {
    pageFailed: '“{0}”的页面出错了，请告诉提供该插件的人',
};

export const en: Record<keyof typeof zh, string> = {
    pageFailed: 'A page of {0} failed; tell whoever provides the plugin',
};
