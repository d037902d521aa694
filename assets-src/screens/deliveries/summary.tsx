import { isRTL } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import { Badge } from '../parts/badge';
import { NextTry } from '../parts/next-try';
import { RelativeTime } from '../parts/relative-time';
import { SiteLink } from '../parts/site-link';
import { LastAnswer } from './answer';
import { WebhookLink } from '../parts/webhook-link';

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
