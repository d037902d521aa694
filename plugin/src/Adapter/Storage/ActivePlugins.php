<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** Whether a plugin is active anywhere on the network. */
final readonly class ActivePlugins {

	/** @param int $max_sites How many to look into, each in its own table. */
	public function __construct( private Database $database, private int $max_sites = 50 ) {}

	/**
	 * In one query, however many sites there are: of many, it looks into those that changed last.
	 *
	 * @param string $file The plugin's main file, such as "shop.php". Its folder may have any name.
	 * @return ?bool Null if it isn't known: there are more sites, or their tables can't be read together.
	 */
	public function has( string $file ): ?bool {
		if ( $this->is_active_for_the_network( $file ) ) {
			return true;
		}
		$sites = $this->newest_sites();
		try {
			$found = $this->is_active_on_one_of( array_slice( $sites, 0, $this->max_sites ), $file );
		} catch ( StorageFailed ) {
			return null;
		}
		return $found || count( $sites ) <= $this->max_sites ? $found : null;
	}

	private function is_active_for_the_network( string $file ): bool {
		$active = get_network_option( $this->database->tables->network, 'active_sitewide_plugins' );
		foreach ( array_keys( is_array( $active ) ? $active : [] ) as $plugin ) {
			if ( basename( (string) $plugin ) === $file ) {
				return true;
			}
		}
		return false;
	}

	/** @return list<int> One more than is looked into, if there are more. */
	private function newest_sites(): array {
		$sites = get_sites(
			[
				'network_id' => $this->database->tables->network,
				'deleted'    => 0,
				'number'     => $this->max_sites + 1,
				'orderby'    => [ 'last_updated' => 'DESC' ],
				'fields'     => 'ids',
			]
		);
		return array_values( array_filter( is_array( $sites ) ? $sites : [], is_int( ... ) ) );
	}

	/** @param list<int> $sites */
	private function is_active_on_one_of( array $sites, string $file ): bool {
		if ( [] === $sites ) {
			return false;
		}
		$one    = "SELECT 1 AS active FROM %i WHERE option_name = 'active_plugins' AND option_value LIKE %s";
		$values = [];
		foreach ( $sites as $site ) {
			array_push( $values, $this->database->options_of_site( $site ), '%/' . $this->database->escape_like( $file ) . '"%' );
		}
		$rows = $this->database->suppressing_errors(
			fn (): array => $this->database->rows( $one . str_repeat( " UNION ALL {$one}", count( $sites ) - 1 ), $values )
		);
		return [] !== $rows;
	}
}
