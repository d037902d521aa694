<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/** For tests with plugins and themes of their own, which are gone afterwards. */
abstract class SoftwareEventTestCase extends SiteEventTestCase {

	protected function setUp(): void {
		parent::setUp();
		WordPress::load_admin( 'plugin', 'file', 'misc', 'update', 'theme', 'class-wp-upgrader', 'class-automatic-upgrader-skin' );
		add_filter( 'filesystem_method', static fn (): string => 'direct' );
		Software::install( 'contact-desk', '1.0' );
		Software::install( 'seat-map', '1.0' );
		Software::install( 'harbor', '1.0' );
	}

	protected function tearDown(): void {
		wp_cache_flush();
		deactivate_plugins( [ Software::PLUGIN, Software::OTHER_PLUGIN ], true, true );
		Software::remove();
		parent::tearDown();
	}

	/** @return mixed What the function returns. */
	protected static function on_site( \Closure $work ): mixed {
		switch_to_blog( self::SITE );
		try {
			return $work();
		} finally {
			restore_current_blog();
		}
	}
}
