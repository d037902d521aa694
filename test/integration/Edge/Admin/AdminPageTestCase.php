<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

/** Prints the page of the network admin from a folder with a build of its own. */
abstract class AdminPageTestCase extends NetworkTestCase {

	private string $folder = '';

	protected function setUp(): void {
		parent::setUp();
		WordPress::load_admin( 'plugin', 'misc', 'screen', 'class-wp-screen' );
		set_current_screen( 'dashboard-network' );
		$this->folder = sys_get_temp_dir() . '/' . uniqid( 'plugin-' );
		mkdir( $this->folder . '/build', 0700, true );
		$asset = "<?php return [ 'dependencies' => [ 'wp-api-fetch' ], 'version' => '1' ];";
		file_put_contents( $this->folder . '/build/index.asset.php', $asset );
		file_put_contents( $this->folder . '/build/dataviews.0123456789ab.js', '' );
	}

	protected function tearDown(): void {
		foreach ( [ 'index.asset.php', 'dataviews.0123456789ab.js' ] as $file ) {
			unlink( "{$this->folder}/build/{$file}" );
		}
		rmdir( $this->folder . '/build' );
		rmdir( $this->folder );
		$_GET = [];
		unset( $GLOBALS['wp_scripts'], $GLOBALS['wp_styles'], $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	/** @param string $address How it goes on after page=multisite-webhooks. */
	protected function page( string $address = '' ): string {
		unset( $GLOBALS['wp_scripts'], $GLOBALS['wp_styles'] );
		remove_all_actions( 'admin_head' );
		parse_str( 'page=multisite-webhooks' . $address, $query );
		$_GET = wp_slash( $query );
		foreach ( [ 'menu', 'submenu', 'admin_page_hooks', '_registered_pages', '_parent_pages' ] as $name ) {
			$GLOBALS[ $name ] = [];
		}
		$user = get_current_user_id();
		wp_set_current_user( 1 ); // Nobody else has the menu item.
		$page = new AdminPage(
			$this->folder . '/plugin.php',
			'1',
			static fn (): string => 'parent',
			static fn (): ?NetworkCopy => null,
			static fn (): RetentionDays => new RetentionDays( 30, 90 ),
			static fn (): Schemas => new Schemas( SchemaCheck::FOLDER ),
		);
		$page->add_menu();
		wp_set_current_user( $user );
		$hook = get_plugin_page_hookname( Screen::PAGE, 'parent' );
		$page->enqueue( $hook );
		ob_start();
		do_action( $hook );
		return (string) ob_get_clean();
	}

	/** The scripts that stand in the page after wp-api-fetch. */
	protected function scripts(): string {
		$after = wp_scripts()->get_data( 'wp-api-fetch', 'after' );
		return implode( "\n", is_array( $after ) ? array_filter( $after, is_string( ... ) ) : [] );
	}
}
