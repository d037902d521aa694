import { ExternalLink, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { settings } from '../../lib/settings';
import type { Problem } from '../../types/problem';

interface Props {
	problem: Problem;
	/** Stands before the server's sentence. */
	intro?: string;
	retry?: () => void;
	onDismiss?: () => void;
}

export function ProblemNotice( { problem, intro, retry, onDismiss }: Props ) {
	return (
		<Notice
			status="error"
			isDismissible={ onDismiss !== undefined }
			{ ...( onDismiss ? { onRemove: onDismiss } : {} ) }
			actions={ retry ? [ { label: __( 'Try again', 'multisite-webhooks' ), onClick: retry } ] : [] }
		>
			{ intro !== undefined && `${ intro } ` }
			{ problem.message }
			{ problem.kind === 'signed-out' && (
				<>
					{ ' ' }
					<ExternalLink href={ settings().page }>{ __( 'Sign in', 'multisite-webhooks' ) }</ExternalLink>
				</>
			) }
		</Notice>
	);
}
