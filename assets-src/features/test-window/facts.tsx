import { __ } from '@wordpress/i18n';
import { duration } from '../../lib/format/time';
import type { TestResult, Webhook } from '../../types/rest.generated';
import { responseText } from '../../lib/format/response-text';
import { Fact } from '../../components/display/fact';

interface Props {
	result: TestResult;
	webhook: Webhook;
	eventName: string;
}

export function Facts( { result, webhook, eventName }: Props ) {
	return (
		<dl className="msw-facts">
			<Fact label={ __( 'Webhook', 'multisite-webhooks' ) }>{ webhook.name }</Fact>
			<Fact label={ __( 'Response', 'multisite-webhooks' ) }>{ responseText( result ) }</Fact>
			<Fact label={ __( 'Time', 'multisite-webhooks' ) }>{ duration( result.duration_ms ) }</Fact>
			<Fact label={ __( 'Event', 'multisite-webhooks' ) }>{ eventName }</Fact>
			<Fact label={ __( 'URL', 'multisite-webhooks' ) }>
				<span className="msw-mono" dir="ltr">
					{ webhook.url }
				</span>
			</Fact>
		</dl>
	);
}
