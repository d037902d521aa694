import { __ } from '@wordpress/i18n';
import { shownOf } from '../../data/use-loaded';
import { VerbsOutcome } from '../../features/delivery-verbs/outcome';
import { useDeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { VerbButton } from '../../features/delivery-verbs/verb-button';
import { RESEND } from '../../features/delivery-verbs/verbs';
import { Badge } from '../../components/display/status-badge';
import { Head } from '../../components/navigation/page-header';
import { NothingHere } from '../../components/navigation/not-found';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { Skeleton } from '../../components/feedback/skeleton';
import { Facts } from './facts';
import { Timeline } from './timeline';
import { useDelivery } from './use-delivery';

/** One delivery with each of its attempts. */
export function DeliveryScreen( { id }: { id: string } ) {
	const { loaded, refresh } = useDelivery( id );
	const verbs = useDeliveryVerbs( refresh );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NothingHere />;
	}
	const delivery = shownOf( loaded );
	return (
		<>
			<Head
				title={ delivery?.details.event_type_name ?? __( 'Delivery', 'multisite-webhooks' ) }
				back="deliveries"
			>
				{ delivery && <Badge status={ delivery.status } /> }
				{ delivery?.test && <span className="msw-tag">{ __( 'Test', 'multisite-webhooks' ) }</span> }
				{ delivery && (
					<div className="msw-head__end">
						<VerbButton verb={ RESEND } delivery={ delivery } verbs={ verbs } />
					</div>
				) }
			</Head>
			<VerbsOutcome verbs={ verbs } />
			{ loaded.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The delivery could not be loaded.', 'multisite-webhooks' ) }
					problem={ loaded.problem }
					retry={ loaded.retry }
				/>
			) }
			{ loaded.state === 'loading' && delivery === null && (
				<div className="msw-card">
					<Skeleton name="delivery" rows={ 4 } />
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
