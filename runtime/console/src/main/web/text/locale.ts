import en from 'element-plus/es/locale/lang/en';
import zh from 'element-plus/es/locale/lang/zh-cn';
import { computed } from 'vue';
import { language } from './language';

/** Words of the library's own controls in the present language; each app of the console provides them by ElConfigProvider. */
export const locale = computed(() => (language.value === 'zh' ? zh : en));
