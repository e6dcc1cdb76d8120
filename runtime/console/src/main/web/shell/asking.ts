import { ElMessageBox } from 'element-plus';
import { t } from '../text/text';

/** Asks before a step that cannot be taken back, or that others feel. */
export async function agreed(question: string, step: string): Promise<boolean> {
    try {
        await ElMessageBox.confirm(question, step, { type: 'warning', confirmButtonText: step, cancelButtonText: t('cancel') });
        return true;
    } catch {
        return false;
    }
}
