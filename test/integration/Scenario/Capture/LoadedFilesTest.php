<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversNothing;

/** What a request loads of the plugin: from the sources as well as from the archive, which has these classes in two files. */
#[CoversNothing]
final class LoadedFilesTest extends NetworkTestCase {

	private const ALWAYS = [ 'autoload.php', 'functions.php', 'multisite-webhooks.php' ];

	private const LISTS = __DIR__ . '/../../../../tools/package/';

	public function test_a_page_view_and_the_first_event_load_what_is_bundled_for_them_and_nothing_else(): void {
		$this->webhook();

		$loaded = json_decode( Runner::run( 'first-event' ), true, 512, JSON_THROW_ON_ERROR );

		$is_packaged = is_file( getenv( 'WP_PATH' ) . '/wp-content/plugins/multisite-webhooks/first-event.php' );
		$expected    = $is_packaged
			? [
				'view'  => self::ALWAYS,
				'event' => [ 'first-event.php' ],
			]
			: [
				'view'  => [ ...self::ALWAYS, ...self::bundled( 'page-view' ) ],
				'event' => self::bundled( 'first-event' ),
			];
		// Is something else needed? Then write it into these lists.
		self::assertSame( $expected, $loaded );
	}

	/** @return list<string> */
	private static function bundled( string $name ): array {
		$names = json_decode( (string) file_get_contents( self::LISTS . "{$name}.json" ), true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $names );
		$files = [];
		foreach ( $names as $name ) {
			self::assertIsString( $name );
			$files[] = "src/{$name}.php";
		}
		return $files;
	}
}
