import { isRTL } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../../data/deliveries';
import { Badge } from '../../../components/display/status-badge';
import { NextTry } from '../../../components/display/next-attempt';
import { RelativeTime } from '../../../components/display/relative-time';
import { SiteLink } from '../../../components/navigation/site-link';
import { LastAnswer } from './response-cell';
import { WebhookLink } from '../../../components/navigation/webhook-link';

/** All other columns in one, for narrow windows. */
export function Summary( { delivery }: { delivery: DeliveryInFull } ) {
	const { status, next_try_at: next, created_at: at } = delivery;
	return (
		<div className="msw-delivery-summary">
			<div>
				<SiteLink delivery={ delivery } />
				<span aria-hidden="true">{ isRTL() ? '←' : '→' }</span>
				<WebhookLink delivery={ delivery } />
			</div>
			<div>
				<Badge status={ status } />
				<LastAnswer delivery={ delivery } />
			</div>
			<div className="msw-muted">
				<RelativeTime time={ at } />
				{ status === 'waiting' && next !== null && (
					<>
						<span aria-hidden="true">·</span>
						<NextTry time={ next } />
					</>
				) }
			</div>
		</div>
	);
}
