import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { LoadProblem } from '../../components/feedback/load-problem';
import { lazyDialog } from '../../components/lazy/lazy-part';
import { PageHeader } from '../../components/navigation/page-header';
import { VerbsOutcome } from '../../features/delivery-verbs/outcome';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import { NoDeliveries } from './empty';
import { DeliveriesList } from './list';
import { type Deliveries, useDeliveries } from './use-deliveries';

const RecoverDialog = lazyDialog(
	async () => ( await import( /* webpackChunkName: "recover" */ '../../features/recover' ) ).RecoverDialog
);

const LogSettingsDialog = lazyDialog(
	async () => ( await import( /* webpackChunkName: "log-settings" */ './log-settings' ) ).LogSettingsDialog
);

/** The log of deliveries, newest first. */
export function DeliveriesScreen( { view }: { view: DeliveriesView } ) {
	const deliveries = useDeliveries( view );
	const { isEmpty, verbs, dialog, refresh, closeDialog } = deliveries;
	return (
		<>
			<PageHeader screen="deliveries" />
			<VerbsOutcome verbs={ verbs } />
			{ isEmpty ? (
				<NoDeliveries />
			) : (
				<Card deliveries={ deliveries }>
					<DeliveriesList deliveries={ deliveries } view={ view } />
				</Card>
			) }
			{ dialog === 'recover' && (
				<RecoverDialog
					webhook={ view.webhook }
					onChanged={ refresh }
					onClose={ () => closeDialog( 'recover' ) }
				/>
			) }
			{ dialog === 'log-settings' && <LogSettingsDialog onClose={ () => closeDialog( 'log-settings' ) } /> }
		</>
	);
}

/** The last rows stay while others load, and when that fails. */
function Card( { deliveries: { loaded, log }, children }: { deliveries: Deliveries; children: ReactNode } ) {
	return (
		<div className="msw-card" aria-busy={ loaded.state === 'loading' }>
			<LoadProblem of={ loaded } intro={ __( 'The deliveries could not be loaded.', 'multisite-webhooks' ) } />
			{ ( log !== null || loaded.state === 'loading' ) && children }
		</div>
	);
}
