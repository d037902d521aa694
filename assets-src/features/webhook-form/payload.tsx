import { __ } from '@wordpress/i18n';
import { useEventType } from '../../data/use-event-type';
import type { Webhook } from '../../types/rest.generated';
import { CodeBlock } from '../../components/display/code-block';
import { EventTypePlaceholder } from '../../components/feedback/event-type-placeholder';

interface Props {
	slug: string;
	format: Webhook[ 'format' ];
}

/** The exact bytes that a receiver gets for the example, from the code that sends them. */
export function Payload( { slug, format }: Props ) {
	const loaded = useEventType( slug );
	if ( loaded.state !== 'ready' ) {
		return <EventTypePlaceholder loaded={ loaded } className="msw-preview__place" />;
	}
	return (
		<CodeBlock
			title={ __( 'What the receiver gets', 'multisite-webhooks' ) }
			text={ loaded.value.preview[ format ] }
		/>
	);
}
