import { TextControl } from '@wordpress/components';

interface Props {
	label: string;
	/** As lib/format/network-time.ts reads it. */
	value: string;
	onChange: ( value: string ) => void;
}

/** A date and time on the network's clock. */
export function TimeField( props: Props ) {
	return <TextControl { ...props } type="datetime-local" __next40pxDefaultSize __nextHasNoMarginBottom />;
}
