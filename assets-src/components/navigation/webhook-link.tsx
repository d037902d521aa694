import { __ } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import { editRoute } from '../../lib/routes/route';
import { Link } from './link';

export function WebhookLink( { delivery: { webhook, details } }: { delivery: DeliveryInFull } ) {
	const name = details.webhook_name;
	return name === null ? (
		<span className="msw-muted">{ __( 'Deleted webhook', 'multisite-webhooks' ) }</span>
	) : (
		<Link className="msw-quiet-link" to={ editRoute( webhook ) }>
			<bdi className="msw-cut" title={ name }>
				{ name }
			</bdi>
		</Link>
	);
}
