import { isRTL } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../../data/deliveries';
import { StatusBadge } from '../../../components/display/status-badge';
import { NextAttempt } from '../../../components/display/next-attempt';
import { RelativeTime } from '../../../components/display/relative-time';
import { SiteLink } from '../../../components/navigation/site-link';
import { LastResponse } from './response-cell';
import { WebhookLink } from '../../../components/navigation/webhook-link';

/** All other columns in one, for narrow windows. */
export function SummaryCell( { delivery }: { delivery: DeliveryInFull } ) {
	const { status, next_try_at: next, created_at: at } = delivery;
	return (
		<div className="msw-delivery-summary">
			<div>
				<SiteLink delivery={ delivery } />
				<span aria-hidden="true">{ isRTL() ? '←' : '→' }</span>
				<WebhookLink delivery={ delivery } />
			</div>
			<div>
				<StatusBadge status={ status } />
				<LastResponse delivery={ delivery } />
			</div>
			<div className="msw-muted">
				<RelativeTime time={ at } />
				{ status === 'waiting' && next !== null && (
					<>
						<span aria-hidden="true">·</span>
						<NextAttempt time={ next } />
					</>
				) }
			</div>
		</div>
	);
}
