import 'element-plus/dist/index.css';
import './look.css';
import { createApp } from 'vue';
import App from './shell/App.vue';
import { router } from './shell/router';
import { resume } from './shell/session';

// The usual pages are fetched while the server is asked who is there.
void import('./shell/Frame.vue');
void import('./work/WorkPage.vue');

const app = createApp(App);
void resume().finally(() => {
    app.use(router);
    app.mount('#app');
});
