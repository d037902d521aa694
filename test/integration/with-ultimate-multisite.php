<?php
/**
 * Has WordPress load a double of Ultimate Multisite, if it is required before WordPress.
 */

declare(strict_types=1);

// WordPress takes hooks from before its time.
$GLOBALS['wp_filter'] = [
	'muplugins_loaded' => [
		10 => [
			'ultimate-multisite' => [
				'accepted_args' => 0,
				'function'      => static fn () => require_once dirname( __DIR__ ) . '/fake/UltimateMultisite/load.php',
			],
		],
	],
];
