import { Notice } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { settings } from '../../lib/settings';
import type { Problem } from '../../lib/problem';

interface Props {
	problem: Problem;
	/** Goes before the server's sentence. */
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
			actions={ retry ? [ { label: __( 'Try Again', 'multisite-webhooks' ), onClick: retry } ] : [] }
		>
			{ intro !== undefined && `${ intro } ` }
			{ problem.kind === 'logged-out' ? loggedOut( retry !== undefined ) : problem.message }
		</Notice>
	);
}

/** In a new tab, because this page has unsaved changes. */
function loggedOut( canRetry: boolean ) {
	const words = canRetry
		? __( 'You are logged out. <a>Log in in a new tab</a>, then try again.', 'multisite-webhooks' )
		: __(
				'You are logged out. <a>Log in in a new tab</a>, then save again. Your changes are still here.',
				'multisite-webhooks'
			);
	return createInterpolateElement( words, {
		// eslint-disable-next-line jsx-a11y/anchor-has-content -- the text between the tags becomes its content.
		a: <a href={ settings().page } target="_blank" rel="noreferrer" />,
	} );
}
