import { __ } from '@wordpress/i18n';
import { shownOf } from '../../data/use-loaded';
import { Badge } from '../parts/badge';
import { Head } from '../parts/head';
import { NothingHere } from '../parts/nothing-here';
import { ProblemNotice } from '../parts/problem-notice';
import { Skeleton } from '../parts/skeleton';
import { Facts } from './facts';
import { Timeline } from './timeline';
import { useDelivery } from './use-delivery';

/** One delivery with each of its attempts. */
export function DeliveryScreen( { id }: { id: string } ) {
	const loaded = useDelivery( id );
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
			</Head>
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
					<Timeline delivery={ delivery } />
					<Facts delivery={ delivery } />
				</div>
			) }
		</>
	);
}
