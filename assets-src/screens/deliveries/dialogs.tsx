import type { LogSettingsProps } from '../log-settings';
import { lazyPart, PartProblem } from '../parts/lazy-part';
import type { RecoverProps } from '../recover';

/** Opened now and then, so their code is loaded then. */
const useRecover = lazyPart(
	async () => ( await import( /* webpackChunkName: "recover" */ '../recover' ) ).RecoverDialog
);
const useLogSettings = lazyPart(
	async () => ( await import( /* webpackChunkName: "log-settings" */ '../log-settings' ) ).LogSettingsDialog
);

export function Recover( props: RecoverProps ) {
	const { part: Dialog, hasFailed, retry } = useRecover();
	if ( hasFailed ) {
		return <PartProblem retry={ retry } />;
	}
	return Dialog && <Dialog { ...props } />;
}

export function LogSettings( props: LogSettingsProps ) {
	const { part: Dialog, hasFailed, retry } = useLogSettings();
	if ( hasFailed ) {
		return <PartProblem retry={ retry } />;
	}
	return Dialog && <Dialog { ...props } />;
}
