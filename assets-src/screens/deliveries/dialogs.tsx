import type { ComponentType } from 'react';
import { lazyPart, PartProblem } from '../../components/feedback/lazy-part';

/** Opened now and then, so its code is loaded then. */
function lazyDialog< Props extends object >( load: () => Promise< ComponentType< Props > > ) {
	const useDialog = lazyPart( load );

	return function LazyDialog( props: Props ) {
		const { part: Dialog, hasFailed, retry } = useDialog();
		if ( hasFailed ) {
			return <PartProblem retry={ retry } />;
		}
		return Dialog && <Dialog { ...props } />;
	};
}

export const Recover = lazyDialog(
	async () => ( await import( /* webpackChunkName: "recover" */ '../../features/recover' ) ).RecoverDialog
);

export const LogSettings = lazyDialog(
	async () => ( await import( /* webpackChunkName: "log-settings" */ './log-settings' ) ).LogSettingsDialog
);
