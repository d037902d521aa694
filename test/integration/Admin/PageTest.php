<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Admin;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Test\Integration\Support\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\DataProvider;

/** The page of the network admin as PHP prints it, before any script runs. */
final class PageTest extends NetworkTestCase {

	private const EVENT_TYPES = '/event-types?per_page=100&_fields=slug,name,description,group,source';

	private string $folder = '';

	protected function setUp(): void {
		parent::setUp();
		WordPress::load_admin( 'plugin', 'misc', 'screen', 'class-wp-screen' );
		set_current_screen( 'dashboard-network' );
		$this->folder = sys_get_temp_dir() . '/' . uniqid( 'plugin-' );
		mkdir( $this->folder . '/build', 0700, true );
		file_put_contents( $this->folder . '/build/index.asset.php', "<?php return [ 'dependencies' => [ 'wp-api-fetch' ], 'version' => '1' ];" );
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

	public function test_without_a_script_it_says_what_else_there_is(): void {
		self::assertMatchesRegularExpression( '~<noscript><p>[^/]*JavaScript[^/]*REST API[^/]*<code>wp webhook list</code>~', $this->page() );
	}

	public function test_the_list_has_a_grey_row_for_each_webhook(): void {
		$this->webhook();
		$this->webhook();

		self::assertSame( 2, substr_count( $this->page(), 'msw-skeleton__row' ) );
	}

	public function test_a_network_without_webhooks_has_no_grey_rows(): void {
		$page = $this->page();

		self::assertStringContainsString( 'msw-empty', $page );
		self::assertStringNotContainsString( 'msw-skeleton', $page );
	}

	/** @param list<string> $expected */
	#[DataProvider( 'screens' )]
	public function test_each_screen_has_its_head_before_any_script_runs( string $address, array $expected ): void {
		$page = $this->page( $address );

		foreach ( $expected as $part ) {
			self::assertStringContainsString( $part, $page );
		}
	}

	/** @return array<string, array{string, list<string>}> */
	public static function screens(): array {
		return [
			'webhooks'   => [ '', [ '<h1>Webhooks</h1>', 'aria-current="page">Webhooks</a>', 'screen=new">Add New Webhook</a>' ] ],
			'new'        => [ '&screen=new', [ '<h1>Add New Webhook</h1>', 'class="msw-back"', 'msw-form-skeleton' ] ],
			'edit'       => [ '&screen=edit&id=x', [ '<h1>Edit Webhook</h1>', 'class="msw-back"', 'msw-form-skeleton' ] ],
			'deliveries' => [ '&screen=deliveries', [ '<h1>Deliveries</h1>', 'aria-current="page">Deliveries</a>' ] ],
			'delivery'   => [ '&screen=delivery&id=x', [ '<h1>Delivery</h1>', 'class="msw-back"', 'msw-skeleton' ] ],
			'none'       => [ '&screen=what', [ '<h1>There is nothing here.</h1>' ] ],
		];
	}

	/** @param list<string> $paths */
	#[DataProvider( 'preloaded' )]
	public function test_what_a_screen_asks_for_first_stands_in_its_page( string $address, array $paths ): void {
		$webhook = $this->webhook()->text( 'id' );
		$this->record();
		$filled = fn ( string $text ): string => strtr( $text, [ '{webhook}' => $webhook, '{delivery}' => $this->delivery()->text( 'id' ) ] );

		$this->page( $filled( $address ) );

		self::assertEqualsCanonicalizing(
			array_map( self::sorted( ... ), [ self::EVENT_TYPES, ...array_map( $filled, $paths ) ] ),
			array_map( self::sorted( ... ), $this->preloaded_paths() )
		);
	}

	/** @return array<array-key, array{string, list<string>}> */
	public static function preloaded(): array {
		$cases = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/preloaded.json' ), true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $cases );
		$named = [];
		foreach ( $cases as $case ) {
			self::assertIsArray( $case );
			self::assertIsString( $case['address'] );
			self::assertIsArray( $case['paths'] );
			$named[ $case['address'] ] = [ $case['address'], array_values( array_filter( $case['paths'], is_string( ... ) ) ) ];
		}
		return $named;
	}

	#[DataProvider( 'odd_addresses' )]
	public function test_what_would_fail_is_left_out( string $address ): void {
		$this->page( $address );

		self::assertSame( [ self::sorted( self::EVENT_TYPES ) ], array_map( self::sorted( ... ), $this->preloaded_paths() ) );
	}

	/** @return array<string, array{string}> */
	public static function odd_addresses(): array {
		return [
			'an id that is none'           => [ '&screen=edit&id=../../../wp/v2/users/1' ],
			'several ids'                  => [ '&screen=edit&id[]=a&id[]=b' ],
			'a webhook that is gone'       => [ '&screen=edit&id=wh_00000000000000000000000000' ],
			'a delivery that is gone'      => [ '&screen=delivery&id=dlv_00000000000000000000000000' ],
			'a cursor that is none'        => [ '&screen=deliveries&cursor=x' ],
			'an event type that is none'   => [ '&event_type=%00' ],
			'bytes that are no text'       => [ '&s=%ff' ],
		];
	}

	public function test_nobody_without_the_capability_gets_anything_preloaded(): void {
		$this->webhook();
		wp_set_current_user( 0 );

		$this->page();

		self::assertSame( [], $this->preloaded_paths() );
	}

	public function test_a_page_is_as_long_as_the_person_wants_it(): void {
		update_user_option( 1, 'persisted_preferences', [ 'multisite-webhooks' => [ 'webhooks' => [ 'perPage' => 50 ] ] ] );

		$this->page();

		delete_user_option( 1, 'persisted_preferences' );
		self::assertContains( self::sorted( '/webhooks?page=1&per_page=50&orderby=name&order=asc' ), array_map( self::sorted( ... ), $this->preloaded_paths() ) );
	}

	public function test_the_secret_of_a_webhook_stands_nowhere(): void {
		$secret = $this->webhook()->text( 'secret' );

		self::assertStringNotContainsString( $secret, $this->page() . $this->scripts() );
	}

	#[DataProvider( 'lists' )]
	public function test_only_lists_have_the_browser_fetch_the_code_of_lists( string $address, int $count ): void {
		$this->page( $address );

		ob_start();
		do_action( 'admin_head' );
		self::assertSame( $count, preg_match_all( '~<link rel="preload" as="script" href="[^"]+/build/dataviews\.0123456789ab\.js">~', (string) ob_get_clean() ) );
	}

	/** @return array<string, array{string, int}> */
	public static function lists(): array {
		return [
			'webhooks'   => [ '', 1 ],
			'deliveries' => [ '&screen=deliveries', 1 ],
			'new'        => [ '&screen=new', 0 ],
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

	/** @param string $address How it goes on after page=multisite-webhooks. */
	private function page( string $address = '' ): string {
		unset( $GLOBALS['wp_scripts'], $GLOBALS['wp_styles'] );
		remove_all_actions( 'admin_head' );
		parse_str( 'page=multisite-webhooks' . $address, $query );
		$_GET = wp_slash( $query );
		foreach ( [ 'menu', 'submenu', 'admin_page_hooks', '_registered_pages', '_parent_pages' ] as $name ) {
			$GLOBALS[ $name ] = [];
		}
		$user = get_current_user_id();
		wp_set_current_user( 1 ); // Nobody else has the menu item.
		$page = new AdminPage( $this->folder . '/plugin.php', '1', static fn (): string => 'parent', static fn (): ?NetworkCopy => null, static fn (): RetentionDays => new RetentionDays( 30, 90 ), static fn (): Schemas => new Schemas( SchemaCheck::FOLDER ) );
		$page->add_menu();
		wp_set_current_user( $user );
		$hook = get_plugin_page_hookname( Screen::PAGE, 'parent' );
		$page->enqueue( $hook );
		ob_start();
		do_action( $hook );
		return (string) ob_get_clean();
	}

	private function scripts(): string {
		$after = wp_scripts()->get_data( 'wp-api-fetch', 'after' );
		return implode( "\n", is_array( $after ) ? array_filter( $after, is_string( ... ) ) : [] );
	}

	/** @return list<string> */
	private function preloaded_paths(): array {
		self::assertSame( 1, preg_match( '~createPreloadingMiddleware\( (.+) \) \);~', $this->scripts(), $found ) );
		$answers = json_decode( $found[1], true, 512, JSON_THROW_ON_ERROR );
		self::assertIsArray( $answers );
		return array_map( static fn ( int|string $path ): string => str_replace( Api::ROOT, '', (string) $path ), array_keys( $answers ) );
	}

	/** As apiFetch compares them: in the order of their names, however they are encoded. */
	private static function sorted( string $path ): string {
		[ $before, $query ] = explode( '?', $path . '?' );
		parse_str( $query, $parameters );
		ksort( $parameters );
		return $before . json_encode( $parameters, JSON_THROW_ON_ERROR );
	}
}
