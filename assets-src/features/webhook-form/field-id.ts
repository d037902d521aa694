import type { DraftField } from '../../lib/webhooks/draft';

export function fieldId( field: DraftField ): string {
	return `msw-field-${ field }`;
}

/** A field may be a group of controls: then the one that is wrong has the focus, or else the first. */
export function focusField( field: DraftField ): void {
	const place = document.getElementById( fieldId( field ) );
	const control = place?.matches( 'input' )
		? place
		: ( place?.querySelector< HTMLElement >( '[aria-invalid="true"]' ) ??
			place?.querySelector< HTMLElement >( 'input:checked, input:not([type="radio"]), button' ) );
	control?.focus();
}
