import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { statusText } from '../../lib/http-status';
import { duration } from '../../lib/time';
import type { TestResult } from '../../types/test-result.generated';
import type { Webhook } from '../../types/webhook.generated';

interface Props {
	result: TestResult;
	webhook: Webhook;
	eventName: string;
}

export function Facts( { result, webhook, eventName }: Props ) {
	const answer = result.status_code === null ? __( 'None', 'multisite-webhooks' ) : statusText( result.status_code );
	return (
		<dl className="msw-facts">
			<Fact label={ __( 'Webhook', 'multisite-webhooks' ) }>{ webhook.name }</Fact>
			<Fact label={ __( 'Answer', 'multisite-webhooks' ) }>
				<bdi>{ answer }</bdi>
			</Fact>
			<Fact label={ __( 'Time', 'multisite-webhooks' ) }>
				<bdi>{ duration( result.duration_ms ) }</bdi>
			</Fact>
			<Fact label={ __( 'Event', 'multisite-webhooks' ) }>{ eventName }</Fact>
			<Fact label={ __( 'URL', 'multisite-webhooks' ) }>
				<bdi className="msw-mono">{ webhook.url }</bdi>
			</Fact>
		</dl>
	);
}

function Fact( { label, children }: { label: string; children: ReactNode } ) {
	return (
		<div>
			<dt>{ label }</dt>
			<dd>{ children }</dd>
		</div>
	);
}
