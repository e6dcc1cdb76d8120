import { apart } from './apart';
import AskDialog from './AskDialog.vue';

/** One question of a plugin's page; its answer is a text. */
export interface Question {
    name: string;
    label: string;
    /** Text that stands there at first. */
    value?: string;
    optional?: boolean;
    /** Whether the answer may have several lines. */
    long?: boolean;
}

/** Asks questions together; gives the answers by name, or nothing where the caller breaks off. */
export function ask(title: string, questions: Question[]): Promise<Record<string, string> | undefined> {
    return new Promise((resolve) => {
        const place = document.body.appendChild(document.createElement('div'));
        const app = apart(AskDialog, {
            title,
            questions,
            onAnswered: (answers: Record<string, string> | undefined) => {
                resolve(answers);
                app.unmount();
                place.remove();
            },
        });
        app.mount(place);
    });
}
