import { ElMessageBox } from 'element-plus';
import { onMounted, onUnmounted } from 'vue';
import { t } from '../text/text';
import { router } from './router';
import { session } from './session';

/** Asks whether what was entered and not saved may be lost. */
export async function mayLeave(): Promise<boolean> {
    try {
        await ElMessageBox.confirm(t('leaveDraft'), { confirmButtonText: t('leave'), cancelButtonText: t('stay') });
        return true;
    } catch {
        return false;
    }
}

/** While there is a draft, nobody leaves its page by a link, back or a reload without being asked. */
export function guardDraft(isDraft: () => boolean): void {
    const reload = (event: BeforeUnloadEvent): void => {
        if (isDraft() && !session.state.replaced) {
            event.preventDefault();
        }
    };
    const passed = router.beforeEach((to, from) => to.path === from.path || !isDraft() || mayLeave());
    onMounted(() => window.addEventListener('beforeunload', reload));
    onUnmounted(() => {
        window.removeEventListener('beforeunload', reload);
        passed();
    });
}
