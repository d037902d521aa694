<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Browser;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

/** For tests that change Studio Nord (2) and Acme (3), which are as before afterwards. */
abstract class SiteEventTestCase extends EventTestCase {

	protected const SITE = 2;

	private const SITES = [ 2, 3 ];

	private const OPTIONS = [
		...[ 'blogname', 'blogdescription', 'home', 'siteurl', 'admin_email', 'WPLANG', 'timezone_string', 'gmt_offset', 'site_icon' ],
		...[ 'blog_public', 'active_plugins', 'stylesheet', 'template', 'current_theme' ],
	];

	/** @var array<int, \WP_Site> */
	private array $sites = [];

	/** @var array<int, array<string, mixed>> */
	private array $options = [];

	private ?Browser $browser = null;

	protected function setUp(): void {
		parent::setUp();
		foreach ( self::SITES as $id ) {
			$site = get_site( $id );
			self::assertNotNull( $site );
			$this->sites[ $id ]   = $site;
			$this->options[ $id ] = [];
			foreach ( self::OPTIONS as $option ) {
				$this->options[ $id ][ $option ] = get_blog_option( $id, $option );
			}
		}
	}

	protected function tearDown(): void {
		// Other processes have changed them.
		wp_cache_flush();
		foreach ( self::SITES as $id ) {
			$site = $this->sites[ $id ];
			$data = [
				'domain'   => $site->domain,
				'path'     => $site->path,
				'public'   => (int) $site->public,
				'archived' => (int) $site->archived,
				'mature'   => (int) $site->mature,
				'spam'     => (int) $site->spam,
				'deleted'  => (int) $site->deleted,
			];
			wp_update_site( $id, $data );
			foreach ( $this->options[ $id ] as $option => $value ) {
				false === $value ? delete_blog_option( $id, $option ) : update_blog_option( $id, $option, $value );
			}
		}
		parent::tearDown();
	}

	protected function browser(): Browser {
		return $this->browser ??= Browser::log_in();
	}

	/** As told(), of an event that another process has recorded, which sends it as well. */
	protected function told_by_another( string $slug ): Json {
		Receiver::wait_for( 1 );
		return $this->told( $slug );
	}
}
