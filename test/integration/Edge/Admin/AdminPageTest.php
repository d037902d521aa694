<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The page of the network admin as PHP prints it, before any script runs. */
#[CoversClass( AdminPage::class )]
final class AdminPageTest extends AdminPageTestCase {

	public function test_the_secret_of_a_webhook_stands_nowhere(): void {
		$secret = $this->webhook()->text( 'secret' );

		self::assertStringNotContainsString( $secret, $this->page() . $this->scripts() );
	}

	#[DataProvider( 'lists' )]
	public function test_only_lists_have_the_browser_fetch_the_code_of_lists( string $address, int $count ): void {
		$this->page( $address );

		ob_start();
		do_action( 'admin_head' );
		self::assertSame(
			$count,
			preg_match_all( '~<link rel="preload" as="script" href="[^"]+/build/dataviews\.0123456789ab\.js">~', (string) ob_get_clean() ),
		);
	}

	/** @return array<string, array{string, int}> */
	public static function lists(): array {
		return [
			'webhooks'   => [ '', 1 ],
			'deliveries' => [ '&screen=deliveries', 1 ],
			'new'        => [ '&screen=new', 0 ],
		];
	}

	/** Names may hold anything. In a script, `</script>` ends it, and `<!--` keeps it from ending. */
	#[DataProvider( 'screens' )]
	public function test_nothing_that_people_have_named_ends_its_script( string $address ): void {
		$id      = $this->webhook( [ 'name' => '</script><script>alert(1)</script><!--' ] )->text( 'id' );
		$network = get_network();
		self::assertInstanceOf( \WP_Network::class, $network );
		$name = $network->site_name;

		$network->site_name = '</script><script>alert(2)</script><!--';
		try {
			$this->page( str_replace( '{id}', $id, $address ) );
			$before = wp_scripts()->get_data( 'multisite-webhooks', 'before' );
		} finally {
			$network->site_name = $name;
		}

		self::assertIsArray( $before );
		$settings = implode( "\n", array_filter( $before, is_string( ... ) ) );
		self::assertStringContainsString( 'alert(2)', $settings );
		self::assertStringContainsString( 'alert(1)', $this->scripts() );
		self::assertStringNotContainsString( '<', $settings );
		self::assertStringNotContainsString( '<', $this->scripts() );
	}

	/** @return array<string, array{string}> */
	public static function screens(): array {
		return [
			'webhooks' => [ '' ],
			'edit'     => [ '&screen=edit&id={id}' ],
		];
	}

	public function test_it_costs_as_many_queries_for_twenty_webhooks_as_for_one(): void {
		$this->webhook();
		$few = $this->queries();
		for ( $i = 0; $i < 19; $i++ ) {
			$this->webhook();
		}

		self::assertSame( $few, $this->queries() );
	}

	private function queries(): int {
		wp_cache_flush();
		$before = WordPress::database()->num_queries;
		$this->page();
		return WordPress::database()->num_queries - $before;
	}
}
