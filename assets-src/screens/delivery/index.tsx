import { __ } from '@wordpress/i18n';
import { StatusBadge } from '../../components/display/status-badge';
import { LoadProblem } from '../../components/feedback/load-problem';
import { Skeleton } from '../../components/feedback/skeleton';
import { NotFound } from '../../components/navigation/not-found';
import { PageHeader } from '../../components/navigation/page-header';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { shownOf } from '../../data/use-loaded';
import { VerbsOutcome } from '../../features/delivery-verbs/outcome';
import { type DeliveryVerbs, useDeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { VerbButton } from '../../features/delivery-verbs/verb-button';
import { RESEND } from '../../features/delivery-verbs/verbs';
import { Facts } from './facts';
import { Timeline } from './timeline';
import { useDelivery } from './use-delivery';

/** A delivery with each of its attempts. */
export function DeliveryScreen( { id }: { id: string } ) {
	const { loaded, refresh } = useDelivery( id );
	const verbs = useDeliveryVerbs( refresh );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NotFound />;
	}
	const delivery = shownOf( loaded );
	return (
		<>
			<PageHeader screen="delivery" title={ delivery?.details.event_type_name }>
				{ delivery && <HeaderDetails delivery={ delivery } verbs={ verbs } /> }
			</PageHeader>
			<VerbsOutcome verbs={ verbs } />
			<LoadProblem of={ loaded } intro={ __( 'The delivery could not be loaded.', 'multisite-webhooks' ) } />
			{ loaded.state === 'loading' && delivery === null && (
				<div className="msw-card">
					<Skeleton name="delivery" />
				</div>
			) }
			{ delivery && (
				<div className="msw-delivery">
					<Timeline delivery={ delivery } verbs={ verbs } />
					<Facts delivery={ delivery } />
				</div>
			) }
		</>
	);
}

function HeaderDetails( { delivery, verbs }: { delivery: DeliveryWithAttempts; verbs: DeliveryVerbs } ) {
	return (
		<>
			<StatusBadge status={ delivery.status } />
			{ delivery.test && <span className="msw-tag">{ __( 'Test', 'multisite-webhooks' ) }</span> }
			<div className="msw-head__end">
				<VerbButton verb={ RESEND } delivery={ delivery } verbs={ verbs } />
			</div>
		</>
	);
}
