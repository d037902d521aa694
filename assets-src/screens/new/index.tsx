import { PageHeader } from '../../components/navigation/page-header';
import { CopyWebhook } from './copy-webhook';
import { NewWebhook } from './new-webhook';

interface Props {
	/** Chosen from the start, after a click in the catalog. */
	eventType: string | null;
	/** Id of the webhook to copy. */
	copyOf: string | null;
}

export function NewScreen( { eventType, copyOf }: Props ) {
	return (
		<>
			<PageHeader screen="new" />
			{ copyOf === null ? <NewWebhook eventType={ eventType } /> : <CopyWebhook id={ copyOf } /> }
		</>
	);
}
