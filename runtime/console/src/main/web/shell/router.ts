import { createRouter, createWebHistory, type RouteLocation } from 'vue-router';
import { PAGES, type AdministrationPage } from '../administration/pages';
import StartPage from './StartPage.vue';
import { isMonth, month, placeCode } from './workplace';

function ofRegister(to: RouteLocation): { register: string } {
    return { register: String(to.params.register) };
}

function ofPage(to: RouteLocation): { module: string; page: string } {
    return { module: String(to.params.module), page: String(to.params.page) };
}

const VIEWS = {
    accounts: () => import('../administration/AccountsPage.vue'),
    roles: () => import('../administration/RolesPage.vue'),
    tenants: () => import('../administration/TenantsPage.vue'),
    officers: () => import('../administration/OfficersPage.vue'),
    codeLists: () => import('../administration/CodeListsPage.vue'),
    shapes: () => import('../administration/ShapesPage.vue'),
    plugins: () => import('../administration/PluginsPage.vue'),
    audit: () => import('../administration/AuditPage.vue'),
} satisfies Record<AdministrationPage, () => Promise<unknown>>;

/** Permission of a view; the frame shows no other. */
const LEDGER = { permission: 'entries.read' };

/** Every view has its place and month in the address, so that a link opens the same view for whoever may see it. */
export const router = createRouter({
    history: createWebHistory('/console/'),
    routes: [
        { path: '/', name: 'start', component: StartPage },
        {
            path: '/:place(\\d{6,12})/:month(\\d{4}-\\d{2})',
            component: () => import('./Frame.vue'),
            children: [
                { path: '', name: 'work', meta: LEDGER, component: () => import('../work/WorkPage.vue') },
                { path: 'registers/:register', name: 'register', meta: LEDGER, component: () => import('../register/RegisterPage.vue'), props: ofRegister },
                { path: 'registers/:register/import', name: 'import', meta: LEDGER, component: () => import('../sheet/ImportPage.vue'), props: ofRegister },
                { path: 'pages/:module/:page', name: 'page', meta: LEDGER, component: () => import('../plugin/PluginPage.vue'), props: ofPage },
                { path: 'month', name: 'month', meta: LEDGER, component: () => import('../month/MonthPage.vue') },
                ...PAGES.map((one) => ({
                    path: `administration/${one.name}`,
                    name: one.name,
                    meta: { permission: one.permission },
                    component: VIEWS[one.name],
                })),
                { path: 'own-account', name: 'ownAccount', component: () => import('../administration/OwnAccountPage.vue') },
                { path: 'figures', name: 'figures', meta: LEDGER, component: () => import('../figure/FiguresPage.vue') },
            ],
        },
        { path: '/firm/:month(\\d{4}-\\d{2})', name: 'firm', component: () => import('../firm/FirmPage.vue'), props: true },
        { path: '/:rest(.*)', name: 'missing', component: () => import('./MissingPage.vue') },
    ],
});

router.beforeEach((to) => {
    const { place, month: asked } = to.params as Record<string, string | undefined>;
    if (place && asked) {
        if (!isMonth(asked)) {
            return { name: 'missing', params: { rest: to.path.slice(1) } };
        }
        placeCode.value = place;
        month.value = asked;
    }
    return true;
});
