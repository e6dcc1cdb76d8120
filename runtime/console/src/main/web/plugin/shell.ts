import { ElMessage } from 'element-plus';
import { watch } from 'vue';
import { download } from '../api/download';
import { exchange, type Options } from '../api/http';
import RegisterPage from '../register/RegisterPage.vue';
import { agreed } from '../shell/asking';
import { router } from '../shell/router';
import { month, placeCode } from '../shell/workplace';
import { language, type Language } from '../text/language';
import { apart } from './apart';
import { ask, type Question } from './ask';

/** What a plugin's page may use of the console. Version 1; members are added, none is taken away. */
export interface Shell {
    readonly version: 1;
    /** Code of the place that the pages show. */
    readonly place: string;
    /** Month that the pages show, `2022-03`. */
    readonly month: string;
    readonly language: Language;
    /**
     * Sends a request below `/api/v1/` in the caller's session and language; throws an error with `status`, `code` and
     * `errors` for anything but success.
     */
    request<T>(method: string, path: string, options?: Options): Promise<{ status: number; body: T; etag: string | undefined }>;
    /** Fetches a file and hands it to the browser. */
    download(path: string): Promise<void>;
    /** Calls back when place, month or language change; gives what ends it. */
    onChange(listener: () => void): () => void;
    /** Opens a view of the console: `registers/labour-demand`, `month`, `pages/MODULE/PAGE`. */
    open(view: string): void;
    /** Puts the whole page of a register, table and forms, into an element; gives what removes it. */
    registerPage(element: HTMLElement, register: string): () => void;
    /** Asks questions in a dialog; gives the answers by name, or nothing where the caller breaks off. */
    ask(title: string, questions: Question[]): Promise<Record<string, string> | undefined>;
    /** Asks before a step that cannot be taken back, which the button names; whether the caller agrees. */
    agree(question: string, step: string): Promise<boolean>;
    /** Tells the caller something. */
    say(text: string, kind?: 'success' | 'warning' | 'error'): void;
}

/** A plugin's ES module: its default export puts the page into an element and gives what removes it. */
export interface PageModule {
    default(element: HTMLElement, shell: Shell): (() => void) | void;
}

export const shell: Shell = {
    version: 1,
    get place() {
        return placeCode.value;
    },
    get month() {
        return month.value;
    },
    get language() {
        return language.value;
    },
    request: exchange,
    download,
    onChange: (listener) => watch([placeCode, month, language], () => listener()),
    open: (view) => void router.push(`/${placeCode.value}/${month.value}/${view}`),
    registerPage: (element, register) => {
        const app = apart(RegisterPage, { register });
        app.use(router);
        app.mount(element);
        return () => app.unmount();
    },
    ask,
    agree: agreed,
    say: (text, kind = 'success') => void ElMessage({ message: text, type: kind }),
};
