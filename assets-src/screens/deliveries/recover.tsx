import { lazyPart, PartProblem } from '../parts/lazy-part';
import type { RecoverProps } from '../recover';

/** Opened now and then, so its code is loaded then. */
const useDialog = lazyPart(
	async () => ( await import( /* webpackChunkName: "recover" */ '../recover' ) ).RecoverDialog
);

export function Recover( props: RecoverProps ) {
	const { part: Dialog, hasFailed, retry } = useDialog();
	if ( hasFailed ) {
		return <PartProblem retry={ retry } />;
	}
	return Dialog && <Dialog { ...props } />;
}
