import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEventType } from '../../data/use-event-type';
import type { Webhook } from '../../types/webhook.generated';
import { CodeBlock } from '../parts/code-block';
import { ProblemNotice } from '../parts/problem-notice';

interface Props {
	slug: string;
	format: Webhook[ 'format' ];
}

/** The very bytes that a receiver gets for the example, from the code that sends them. Of one height whatever it shows. */
export function Payload( { slug, format }: Props ) {
	const loaded = useEventType( slug );
	switch ( loaded.state ) {
		case 'ready':
			return (
				<CodeBlock
					title={ __( 'What the receiver gets', 'multisite-webhooks' ) }
					text={ loaded.value.preview[ format ] }
				/>
			);
		case 'loading':
			return (
				<div className="msw-preview__place" role="status" aria-label={ __( 'Loading…', 'multisite-webhooks' ) }>
					<Spinner />
				</div>
			);
		case 'failed':
			return (
				<div className="msw-preview__place">
					<ProblemNotice
						intro={ __( 'The payload could not be loaded.', 'multisite-webhooks' ) }
						problem={ loaded.problem }
						retry={ loaded.retry }
					/>
				</div>
			);
	}
}
