import { ElMessage } from 'element-plus';
import { telling } from './telling';

/** Runs a step beside which there is no place for what the server says against it: that is told in passing. True where it was done. */
export async function inPassing(step: () => Promise<unknown>): Promise<boolean> {
    const { fault, told } = telling();
    const done = await told(step);
    if (fault.value) {
        ElMessage.error(fault.value);
    }
    return done;
}
