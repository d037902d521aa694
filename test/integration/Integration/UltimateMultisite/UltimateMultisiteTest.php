<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisite;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** The menu of the network admin, with and without the menu of Ultimate Multisite. */
#[CoversClass( UltimateMultisite::class )]
final class UltimateMultisiteTest extends TestCase {

	protected function setUp(): void {
		WordPress::load_admin( 'plugin', 'misc' );
		wp_set_current_user( 1 );
		foreach ( [ 'menu', 'submenu', 'admin_page_hooks', '_registered_pages', '_parent_pages' ] as $name ) {
			$GLOBALS[ $name ] = [];
		}
	}

	public function test_without_ultimate_multisite_there_is_a_menu_of_that_name_with_webhooks_in_it(): void {
		$this->add_ours();
		self::assertSame( [ 'Ultimate Multisite' ], $this->titles( 'menu' ) );
		self::assertSame( [ 'multisite-webhooks' ], $this->slugs_under( 'ultimate-multisite' ) );
	}

	public function test_with_ultimate_multisite_its_one_webhooks_entry_is_ours(): void {
		add_menu_page( 'Ultimate Multisite', 'Ultimate Multisite', 'manage_network', 'wp-ultimo', '__return_null' );
		add_submenu_page( 'wp-ultimo', 'Payments', 'Payments', 'manage_network', 'wp-ultimo-payments', '__return_null' );
		add_submenu_page( 'wp-ultimo', 'Webhooks', 'Webhooks', 'manage_network', 'wp-ultimo-webhooks', '__return_null' );
		$this->add_ours();
		self::assertSame( [ 'Ultimate Multisite' ], $this->titles( 'menu' ) );
		self::assertSame( [ 'wp-ultimo', 'wp-ultimo-payments', 'multisite-webhooks' ], $this->slugs_under( 'wp-ultimo' ) );
	}

	private function add_ours(): void {
		( new AdminPage(
			__FILE__,
			'0',
			UltimateMultisite::menu_parent( ... ),
			static fn (): ?NetworkCopy => null,
			static fn (): RetentionDays => new RetentionDays( 30, 90 ),
			static fn (): Schemas => new Schemas( SchemaCheck::FOLDER ),
		) )->add_menu();
		UltimateMultisite::hide_own_menu_item( 'manage_network_webhooks' );
	}

	/** @return list<string> */
	private function titles( string $menu ): array {
		return $this->column( $GLOBALS[ $menu ] ?? null, 0 );
	}

	/** @return list<string> */
	private function slugs_under( string $parent ): array {
		$submenu = $GLOBALS['submenu'] ?? null;
		return $this->column( is_array( $submenu ) ? ( $submenu[ $parent ] ?? null ) : null, 2 );
	}

	/** @return list<string> */
	private function column( mixed $items, int $column ): array {
		self::assertIsArray( $items );
		return array_values( array_filter( array_column( $items, $column ), is_string( ... ) ) );
	}
}
