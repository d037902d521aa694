// Generated from @wordpress/dataviews by `npm run languages`. Do not edit.
import { __, _n, _x } from '@wordpress/i18n';

/** By text. */
export const words = new Map< string, string >( [
	// translators: 1: Calendar type. 2: Current month and year.
	[ '%1$s, %2$s', __( '%1$s, %2$s', 'multisite-webhooks' ) ],

	// translators: 1: The label of the field e.g. "Date". 2: The value of the field, e.g.: "May 2022".
	[ '%1$s: %2$s', __( '%1$s: %2$s', 'multisite-webhooks' ) ],

	// translators: %s is the full date (e.g. "Monday, April 29, 2025")
	[ '%s, selected', __( '%s, selected', 'multisite-webhooks' ) ],
	[ '(no title)', __( '(no title)', 'multisite-webhooks' ) ],

	// translators: accessibility text appended to link text
	[ '(opens in a new tab)', __( '(opens in a new tab)', 'multisite-webhooks' ) ],

	// translators: 1: Filter name (e.g. "Item count"). 2: Filter value min. 3: Filter value max. e.g.: "Item count between (inc): 10 and 180".
	[
		'<Name>%1$s between (inc): </Name><Value>%2$s and %3$s</Value>',
		__( '<Name>%1$s between (inc): </Name><Value>%2$s and %3$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Title"). 2: Filter value (e.g. "Hello"): "Title contains: Hello".
	[
		'<Name>%1$s contains: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s contains: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Title"). 2: Filter value (e.g. "Hello"): "Title doesn't contain: Hello".
	[
		"<Name>%1$s doesn't contain: </Name><Value>%2$s</Value>",
		__( "<Name>%1$s doesn't contain: </Name><Value>%2$s</Value>", 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Author"). 2: Filter value (e.g. "Admin"): "Author includes all: Admin, Editor".
	[
		'<Name>%1$s includes all: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s includes all: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Author"). 2: Filter value (e.g. "Admin"): "Author is any: Admin, Editor".
	[
		'<Name>%1$s includes: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s includes: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "2024-01-01"): "Date is after: 2024-01-01".
	[
		'<Name>%1$s is after: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is after: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "2024-01-01"): "Date is before: 2024-01-01".
	[
		'<Name>%1$s is before: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is before: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Count"). 2: Filter value (e.g. "10"): "Count is greater than or equal to: 10".
	[
		'<Name>%1$s is greater than or equal to: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is greater than or equal to: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Count"). 2: Filter value (e.g. "10"): "Count is greater than: 10".
	[
		'<Name>%1$s is greater than: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is greater than: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "7 days"): "Date is in the past: 7 days".
	[
		'<Name>%1$s is in the past: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is in the past: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Count"). 2: Filter value (e.g. "10"): "Count is less than or equal to: 10".
	[
		'<Name>%1$s is less than or equal to: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is less than or equal to: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Count"). 2: Filter value (e.g. "10"): "Count is less than: 10".
	[
		'<Name>%1$s is less than: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is less than: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Author"). 2: Filter value (e.g. "Admin"): "Author is none of: Admin, Editor".
	[
		'<Name>%1$s is none of: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is none of: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Author"). 2: Filter value (e.g. "Admin"): "Author is not: Admin".
	[
		'<Name>%1$s is not: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is not: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "2024-01-01"): "Date is on or after: 2024-01-01".
	[
		'<Name>%1$s is on or after: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is on or after: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "2024-01-01"): "Date is on or before: 2024-01-01".
	[
		'<Name>%1$s is on or before: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is on or before: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Date"). 2: Filter value (e.g. "7 days"): "Date is over: 7 days".
	[
		'<Name>%1$s is over: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is over: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Author"). 2: Filter value (e.g. "Admin"): "Author is: Admin".
	[
		'<Name>%1$s is: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s is: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],

	// translators: 1: Filter name (e.g. "Title"). 2: Filter value (e.g. "Hello"): "Title starts with: Hello".
	[
		'<Name>%1$s starts with: </Name><Value>%2$s</Value>',
		__( '<Name>%1$s starts with: </Name><Value>%2$s</Value>', 'multisite-webhooks' ),
	],
	[ 'Actions', __( 'Actions', 'multisite-webhooks' ) ],
	[ 'Add filter', __( 'Add filter', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'After', __( 'After', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'After (inc)', __( 'After (inc)', 'multisite-webhooks' ) ],
	[ 'Appearance', __( 'Appearance', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Before', __( 'Before', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Before (inc)', __( 'Before (inc)', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Between (inc)', __( 'Between (inc)', 'multisite-webhooks' ) ],
	[ 'Cancel', __( 'Cancel', 'multisite-webhooks' ) ],
	[ 'Close', __( 'Close', 'multisite-webhooks' ) ],
	[ 'Close search', __( 'Close search', 'multisite-webhooks' ) ],
	[ 'Conditions', __( 'Conditions', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Contains', __( 'Contains', 'multisite-webhooks' ) ],
	[ 'Coordinated Universal Time', __( 'Coordinated Universal Time', 'multisite-webhooks' ) ],
	[ 'Current page', __( 'Current page', 'multisite-webhooks' ) ],
	[ 'Custom', __( 'Custom', 'multisite-webhooks' ) ],
	[ 'Date', __( 'Date', 'multisite-webhooks' ) ],
	[ 'Date calendar', __( 'Date calendar', 'multisite-webhooks' ) ],
	[ 'Date range calendar', __( 'Date range calendar', 'multisite-webhooks' ) ],
	[ 'Date time', __( 'Date time', 'multisite-webhooks' ) ],
	[ 'Days', __( 'Days', 'multisite-webhooks' ) ],
	[ 'Days ago', __( 'Days ago', 'multisite-webhooks' ) ],
	[ 'Density', __( 'Density', 'multisite-webhooks' ) ],
	[ 'Deselect all', __( 'Deselect all', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ "Doesn't contain", __( "Doesn't contain", 'multisite-webhooks' ) ],
	[ 'False', __( 'False', 'multisite-webhooks' ) ],

	// translators: 1: Filter name.
	[ 'Filter by: %1$s', __( 'Filter by: %1$s', 'multisite-webhooks' ) ],
	[ 'From', __( 'From', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Greater than', __( 'Greater than', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Greater than or equal', __( 'Greater than or equal', 'multisite-webhooks' ) ],
	[ 'Hide column', __( 'Hide column', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'In the past', __( 'In the past', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Includes', __( 'Includes', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Includes all', __( 'Includes all', 'multisite-webhooks' ) ],
	[ 'Insert left', __( 'Insert left', 'multisite-webhooks' ) ],
	[ 'Insert right', __( 'Insert right', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Is', __( 'Is', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Is none of', __( 'Is none of', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Is not', __( 'Is not', 'multisite-webhooks' ) ],
	[ 'Items per page', __( 'Items per page', 'multisite-webhooks' ) ],
	[ 'Last 30 days', __( 'Last 30 days', 'multisite-webhooks' ) ],
	[ 'Last 7 days', __( 'Last 7 days', 'multisite-webhooks' ) ],
	[ 'Last year', __( 'Last year', 'multisite-webhooks' ) ],
	[ 'Layout', __( 'Layout', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Less than', __( 'Less than', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Less than or equal', __( 'Less than or equal', 'multisite-webhooks' ) ],

	// translators: List of items for a filter. 1: Filter name. e.g.: "List of: Author".
	[ 'List of: %1$s', __( 'List of: %1$s', 'multisite-webhooks' ) ],
	[ 'Loading', __( 'Loading', 'multisite-webhooks' ) ],
	[ 'Max.', __( 'Max.', 'multisite-webhooks' ) ],
	[ 'Min.', __( 'Min.', 'multisite-webhooks' ) ],
	[ 'Month to date', __( 'Month to date', 'multisite-webhooks' ) ],
	[ 'Months', __( 'Months', 'multisite-webhooks' ) ],
	[ 'Months ago', __( 'Months ago', 'multisite-webhooks' ) ],
	[ 'Move left', __( 'Move left', 'multisite-webhooks' ) ],
	[ 'Move right', __( 'Move right', 'multisite-webhooks' ) ],
	[ 'Navigation bar', __( 'Navigation bar', 'multisite-webhooks' ) ],
	[ 'Next month', __( 'Next month', 'multisite-webhooks' ) ],
	[ 'Next page', __( 'Next page', 'multisite-webhooks' ) ],
	[ 'No elements found', __( 'No elements found', 'multisite-webhooks' ) ],
	[ 'No results', __( 'No results', 'multisite-webhooks' ) ],
	[ 'No results found', __( 'No results found', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Not on', __( 'Not on', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'On', __( 'On', 'multisite-webhooks' ) ],
	[ 'Optional', __( 'Optional', 'multisite-webhooks' ) ],
	[ 'Order', __( 'Order', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Over', __( 'Over', 'multisite-webhooks' ) ],

	// translators: 1: current page number. 2: total number of pages.
	[ 'Page %1$d of %2$d', __( 'Page %1$d of %2$d', 'multisite-webhooks' ) ],
	[ 'Past month', __( 'Past month', 'multisite-webhooks' ) ],
	[ 'Past week', __( 'Past week', 'multisite-webhooks' ) ],
	[ 'Previous month', __( 'Previous month', 'multisite-webhooks' ) ],
	[ 'Previous page', __( 'Previous page', 'multisite-webhooks' ) ],
	[ 'Properties', __( 'Properties', 'multisite-webhooks' ) ],
	[ 'Remove', __( 'Remove', 'multisite-webhooks' ) ],
	[ 'Required', __( 'Required', 'multisite-webhooks' ) ],
	[ 'Reset', __( 'Reset', 'multisite-webhooks' ) ],
	[ 'Reset search', __( 'Reset search', 'multisite-webhooks' ) ],
	[ 'Reset view', __( 'Reset view', 'multisite-webhooks' ) ],
	[ 'Scrollable section', __( 'Scrollable section', 'multisite-webhooks' ) ],
	[ 'Search', __( 'Search', 'multisite-webhooks' ) ],
	[ 'Search items', __( 'Search items', 'multisite-webhooks' ) ],
	[ 'Select all', __( 'Select all', 'multisite-webhooks' ) ],
	[ 'Sort ascending', __( 'Sort ascending', 'multisite-webhooks' ) ],
	[ 'Sort by', __( 'Sort by', 'multisite-webhooks' ) ],
	[ 'Sort descending', __( 'Sort descending', 'multisite-webhooks' ) ],

	// translators: DataViews operator name
	[ 'Starts with', __( 'Starts with', 'multisite-webhooks' ) ],
	[
		'The max. value must be greater than the min. value.',
		__( 'The max. value must be greater than the min. value.', 'multisite-webhooks' ),
	],

	// translators: %s: timezone detail, e.g. "(CEST) Europe/Madrid" or "UTC+3".
	[ 'Timezone: %s', __( 'Timezone: %s', 'multisite-webhooks' ) ],
	[ 'To', __( 'To', 'multisite-webhooks' ) ],
	[ 'Today', __( 'Today', 'multisite-webhooks' ) ],

	// translators: %s is the full date (e.g. "Monday, April 29, 2025")
	[ 'Today, %s', __( 'Today, %s', 'multisite-webhooks' ) ],

	// translators: %s is the full date (e.g. "Monday, April 29, 2025")
	[ 'Today, %s, selected', __( 'Today, %s, selected', 'multisite-webhooks' ) ],
	[ 'True', __( 'True', 'multisite-webhooks' ) ],
	[ 'Unit', __( 'Unit', 'multisite-webhooks' ) ],

	// translators: 1: Filter name e.g.: "Unknown status for Author".
	[ 'Unknown status for %1$s', __( 'Unknown status for %1$s', 'multisite-webhooks' ) ],
	[
		'Value must be true, false, or undefined',
		__( 'Value must be true, false, or undefined', 'multisite-webhooks' ),
	],
	[ 'Weeks', __( 'Weeks', 'multisite-webhooks' ) ],
	[ 'Weeks ago', __( 'Weeks ago', 'multisite-webhooks' ) ],
	[ 'Year to date', __( 'Year to date', 'multisite-webhooks' ) ],
	[ 'Years', __( 'Years', 'multisite-webhooks' ) ],
	[ 'Years ago', __( 'Years ago', 'multisite-webhooks' ) ],
	[ 'Yesterday', __( 'Yesterday', 'multisite-webhooks' ) ],
] );

/** By context and text. */
export const wordsInContext = new Map< string, string >( [
	[
		'Density option for DataView layout\u0004Balanced',
		_x( 'Balanced', 'Density option for DataView layout', 'multisite-webhooks' ),
	],
	[
		'Density option for DataView layout\u0004Comfortable',
		_x( 'Comfortable', 'Density option for DataView layout', 'multisite-webhooks' ),
	],
	[
		'Density option for DataView layout\u0004Compact',
		_x( 'Compact', 'Density option for DataView layout', 'multisite-webhooks' ),
	],
	[
		'View is used as a noun\u0004View options',
		_x( 'View options', 'View is used as a noun', 'multisite-webhooks' ),
	],

	// translators: 1: Current page number, 2: Total number of pages.
	[
		'paging\u0004<div>Page</div>%1$s<div>of %2$d</div>',
		_x( '<div>Page</div>%1$s<div>of %2$d</div>', 'paging', 'multisite-webhooks' ),
	],
	[ 'verb\u0004Filter', _x( 'Filter', 'verb', 'multisite-webhooks' ) ],
] );

/** By the singular. */
export const counts = new Map< string, ( n: number ) => string >( [
	// translators: %1$d: number of items. %2$d: total number of items.
	[ '%1$d of %2$d Item', ( n: number ) => _n( '%1$d of %2$d Item', '%1$d of %2$d Items', n, 'multisite-webhooks' ) ],

	// translators: %d: number of items.
	[ '%d Item', ( n: number ) => _n( '%d Item', '%d Items', n, 'multisite-webhooks' ) ],

	// translators: %d: number of items.
	[ '%d Item selected', ( n: number ) => _n( '%d Item selected', '%d Items selected', n, 'multisite-webhooks' ) ],
] );
